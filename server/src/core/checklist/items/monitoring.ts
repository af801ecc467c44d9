import { manual, type SectionDefinition } from './item.ts';

/** Whether somebody notices. */
export const monitoring: SectionDefinition = {
  id: 'monitoring',
  title: { en: 'Monitoring', 'zh-cn': '监控' },
  weight: 1,
  items: [
    manual(
      'metrics-scraped',
      { en: 'Prometheus scrapes Zadig', 'zh-cn': 'Prometheus 已采集 Zadig 指标' },
      {
        why: {
          en: 'Without metrics nobody sees that a service is out of memory before it is down.',
          'zh-cn': '没有指标，就无法在服务宕机之前发现它资源耗尽。',
        },
        bullet: { en: 'Zadig’s services are monitored.', 'zh-cn': '对 Zadig 各服务进行监控。' },
        page: 'monitoring',
        evidence: {
          en: 'The target aslan in Prometheus, and a value of running_workflows.',
          'zh-cn': 'Prometheus 中的 aslan 采集目标，以及 running_workflows 的数值。',
        },
        offers: ['generate:service-monitor', 'generate:scrape-config'],
      },
    ),
    manual(
      'dashboard',
      { en: 'A dashboard shows the state of the services', 'zh-cn': '有展示服务状态的监控面板' },
      {
        why: {
          en: 'Who is called at night must see at a glance which service is ill.',
          'zh-cn': '值班人员需要一眼看出是哪个服务异常。',
        },
        bullet: { en: 'The state of the services can be looked at.', 'zh-cn': '可以查看各服务的运行状态。' },
        page: 'monitoring',
        evidence: { en: 'The address of the dashboard.', 'zh-cn': '监控面板地址。' },
        offers: ['generate:dashboard'],
      },
    ),
    manual(
      'alerts-core',
      { en: 'Alerts for aslan, cron and hub-server at 70 %', 'zh-cn': 'aslan、cron、hub-server 用量达 70% 时告警' },
      {
        why: {
          en: 'A core service that reaches its limit is throttled or killed, and workflows stop.',
          'zh-cn': '核心服务达到资源上限后会被限流或终止，工作流随之中断。',
        },
        bullet: {
          en: 'An alert where CPU or memory of aslan, cron or hub-server is at 70 % of its limit for more than two minutes.',
          'zh-cn': 'aslan、cron、hub-server 的 CPU 或内存达到上限的 70% 并持续两分钟以上时告警。',
        },
        evidence: {
          en: 'The alert rules, and one alert that has reached somebody.',
          'zh-cn': '告警规则，以及一次实际送达的告警。',
        },
        offers: ['generate:alerts'],
      },
    ),
    manual(
      'alerts-dind',
      { en: 'Alerts for dind at 80 %', 'zh-cn': 'dind 用量达 80% 时告警' },
      {
        why: {
          en: 'When dind is at its limit, builds become slow and fail.',
          'zh-cn': 'dind 达到资源上限后，构建变慢甚至失败。',
        },
        bullet: {
          en: 'An alert where CPU or memory of dind is at 80 % of its limit for more than two minutes.',
          'zh-cn': 'dind 的 CPU 或内存达到上限的 80% 并持续两分钟以上时告警。',
        },
        evidence: {
          en: 'The alert rules, and one alert that has reached somebody.',
          'zh-cn': '告警规则，以及一次实际送达的告警。',
        },
        offers: ['generate:alerts'],
      },
    ),
  ],
};
