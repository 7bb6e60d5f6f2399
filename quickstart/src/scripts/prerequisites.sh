# Sourced by ./run and ./verify: a JDK, Maven and Node, installed where that is possible, asked for where it is not.

fail() {
  echo "Error: $*" >&2
  exit 1
}

in_java_home() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME/bin/$1"; else echo "$1"; fi
}

java_version() {
  # "javac 17.0.15" gives 17, "javac 1.8.0_402" gives 1
  "$(in_java_home javac)" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

node_version() {
  node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'
}

has_java() { local version; version=$(java_version || true); [ "${version:-0}" -ge 17 ]; }
has_maven() { command -v mvn >/dev/null; }
has_node() { local version; version=$(node_version || true); [ "${version:-0}" -ge 20 ] && command -v npm >/dev/null; }

may_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

debian_install() {
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  echo "Installing $* …"
  "${as_root[@]}" apt-get -qq update \
    && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "$@" >/dev/null
}

on_mac() { [ "$(uname)" = Darwin ]; }

prerequisites() {
  local missing=()
  has_java || missing+=(default-jdk-headless)
  has_maven || missing+=(maven)
  has_node || missing+=(nodejs npm)
  if [ ${#missing[@]} -gt 0 ] && may_install; then
    debian_install "${missing[@]}" || true
  fi
  has_java || fail "a JDK of version 17 or newer is needed, found: $(found "$(java_version || true)")${JAVA_HOME:+ in JAVA_HOME=$JAVA_HOME}. $(advice openjdk@21 default-jdk-headless)"
  has_maven || fail "Maven 3.8 or newer is needed. $(advice maven maven)"
  has_node || fail "Node 20 or newer with npm is needed, found: $(found "$(node_version || true)"). $(advice node 'nodejs npm')"
}

found() { echo "${1:-none}"; }

advice() {
  if on_mac; then
    echo "Install it with: brew install $1"
  elif command -v apt-get >/dev/null; then
    echo "Install it with: sudo apt-get install $2"
  else
    echo "Install it with your system's package manager and put it on the PATH."
  fi
}
