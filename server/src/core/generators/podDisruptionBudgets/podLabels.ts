/** How the pods of a component are told from others. */
export interface PodLabels {
  readonly component: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Whether it is evidenced that the pods carry them; else it is assumed after what is known of others. */
  readonly isEvidenced: boolean;
}

const PART = 'app.kubernetes.io/component';

/** Labels of pods. Source: zadig-domain §1 (hub-server looks for its own pods by them), §4.1 (the Service of aslan has its label). */
export const POD_LABELS: readonly PodLabels[] = [
  { component: 'aslan', labels: { [PART]: 'aslan' }, isEvidenced: false },
  {
    component: 'hub-server',
    labels: { component: 'hub-server', 'app.kubernetes.io/name': 'zadig' },
    isEvidenced: true,
  },
  { component: 'user', labels: { [PART]: 'user' }, isEvidenced: false },
  { component: 'zadig-portal', labels: { [PART]: 'zadig-portal' }, isEvidenced: false },
  { component: 'warpdrive', labels: { [PART]: 'warpdrive' }, isEvidenced: false },
  // As the gloo chart has them, which Zadig's chart includes
  {
    component: 'gateway-proxy',
    labels: { gloo: 'gateway-proxy', 'gateway-proxy-id': 'gateway-proxy' },
    isEvidenced: false,
  },
];
