#!/usr/bin/env bash
# Measures what the check of a token costs, on a node started with ./run. Argument: its address.
set -euo pipefail

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
address=${1:-http://localhost:8080}
keycloak=${2:-http://localhost:8180}

server=$(pgrep -f 'launch-micro.jar.*--port '"${address##*:}"'( |$)' | head -n 1)
token=$(curl -s "$keycloak/realms/verweisnetz/protocol/openid-connect/token" \
  -d grant_type=password -d client_id=quickstart-cli -d username=stefan -d password=stefan |
  sed 's/.*"access_token":"\([^"]*\)".*/\1/')
exec java -cp "$project/quickstart/target/test-classes" de.verweisnetz.benchmark.TokenCheckBenchmark "$address" "$server" "$token"
