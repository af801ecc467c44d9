# The command line on its own: npm ci && npm run build && docker build -t zadig-ha .
FROM node:24-alpine
LABEL org.opencontainers.image.title="zadig-ha" \
      org.opencontainers.image.description="Checks the Helm values of Zadig for high availability" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /opt/zadig-ha
COPY package.json LICENSE ./
COPY dist/cli.js dist/core.js dist/editing.js dist/features.js dist/program.js dist/tools.js dist/yaml.js dist/THIRD-PARTY-NOTICES.txt dist/
COPY docs/rules/ docs/rules/
# The image's user "node", by number: Kubernetes cannot tell that a name is not root.
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["node", "/opt/zadig-ha/dist/cli.js"]
CMD ["check"]
