#!/usr/bin/env bash
# Measures how long a node takes to be ready: first (nothing prepared), cold (a fresh data folder), warm (a second start).
# measure-start.sh [runs]   Prints every run and the median. Needs a built project (./run --help builds it) and an idle machine.
set -euo pipefail

runs=${1:-3}
target=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../target" && pwd)
data=$target/measure-start
output=$target/measure-start.out
java=java
[ -z "${JAVA_HOME:-}" ] || java=$JAVA_HOME/bin/java

# The launcher counts from its own start; the JVM's own start is added here.
seconds_until_ready() {
  local started launcher
  started=$(date +%s%N)
  "$java" @"$target/launch.args" --port 18080 --keycloak-port 18180 --data "$data" >"$output" 2>&1 &
  launcher=$!
  until grep -q '^Verweisnetz is ready' "$output"; do
    kill -0 "$launcher" 2>/dev/null || { cat "$output" >&2; exit 1; }
    sleep 0.1
  done
  echo "$started $(date +%s%N)" | awk '{ printf "%.1f\n", ($2 - $1) / 1e9 }'
  kill "$launcher"
  wait "$launcher" || true
}

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

measure() {
  local kind=$1 run all=() seconds
  for ((run = 1; run <= runs; run++)); do
    [ "$kind" = warm ] || rm -rf "$data"
    [ "$kind" = first ] && rm -rf "$target/programs"
    seconds=$(seconds_until_ready)
    all+=("$seconds")
    echo "$kind start $run: $seconds s"
  done
  echo "$kind start, median of $runs: $(printf '%s\n' "${all[@]}" | median) s"
}

echo "$("$java" -version 2>&1 | head -n 1), $(getconf _NPROCESSORS_ONLN) cores, load before: $(uptime | sed 's/.*average[s]*: *//')"
measure first
measure cold
measure warm
rm -rf "$data"
