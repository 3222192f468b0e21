# Read by mvnw: finds a JDK that is new enough, since neither Maven nor its wrapper can choose one.
# Looks at JAVA_HOME, then the java on the PATH, then the folders where JDKs usually lie.

jdk_needed=25

jdk_is_new_enough() {
  [ -x "$1/bin/javac" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  if [ -z "$jdk_version" ]; then
    jdk_version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  fi
  [ "${jdk_version:-0}" -ge "$jdk_needed" ]
}

jdk_of_path() {
  jdk_java=$(command -v java) || return 0
  jdk_java=$(readlink -f "$jdk_java" 2>/dev/null || echo "$jdk_java")
  echo "${jdk_java%/bin/java}"
}

jdk_candidates() {
  set +f
  printf '%s\n' "${JAVA_HOME-}" "$(jdk_of_path)" \
    /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk/libexec/openjdk.jdk/Contents/Home
  set -f
}

jdk_found=$(jdk_candidates | while read -r jdk_home; do
  if [ -n "$jdk_home" ] && jdk_is_new_enough "$jdk_home"; then
    echo "$jdk_home"
    break
  fi
done)

if [ -z "$jdk_found" ]; then
  echo "Latchkey needs a JDK $jdk_needed or newer: install one (https://adoptium.net) or point JAVA_HOME at it." >&2
  exit 1
fi
JAVA_HOME=$jdk_found
export JAVA_HOME

# npm builds the pages and checks the models; the node that it brings along may be of any age.
if ! command -v npm >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Debian's npm."
  { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install npm; } >/dev/null 2>&1 || :
fi
if ! command -v npm >/dev/null; then
  echo "Latchkey needs npm to build its pages: install it (Debian: apt-get install npm)." >&2
  exit 1
fi

# whatever folder it was called from
prepare_from=$(pwd)
cd "$(dirname "$0")"
. ./.mvn/front-end.sh
cd "$prepare_from"

# ./mvnw alone, or with Operate, runs the product, and its console is for what people need to know. When the product itself has said in
# one line why it ends, Maven's dozen lines about an exit code are left out; every other failure is shown whole.
without_exit_code() {
  trap '' HUP INT TERM # ends when everybody has stopped writing
  while IFS= read -r line; do
    case $line in
    *"Failed to execute goal "*:test-run*"exit code: 1 "* | *"Failed to execute goal "*:test-run*"exit code: 143 "*) cat >/dev/null ;;
    *) printf '%s\n' "$line" ;;
    esac
  done
}

if [ $# -eq 0 ] || [ "$*" = -Poperate ]; then
  MAVEN_ARGS="-q ${MAVEN_ARGS-}"
  export MAVEN_ARGS
  run_pipe=$(mktemp -u) && mkfifo -m 600 "$run_pipe" || exit 1
  without_exit_code <"$run_pipe" &
  exec >"$run_pipe" 2>&1
  rm -f "$run_pipe"
  echo "Latchkey is being built and started; the first time this takes some minutes."
fi
