microservice:
  aslan:
    replicas: 1
tags:
  mysql: "false"
