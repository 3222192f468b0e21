# Read by mvnw: says whether the front end of the last build still fits, so that a start with nothing changed builds
# nothing and does not scan sixteen thousand classes to find that out. (Vaadin's own check cannot be asked: a bundle in
# one piece, which @LoadDependenciesOnStartup orders, it builds anew each time.)

front_end_inputs() {
  grep -rl 'com\.vaadin' app/src/main/java
  find app/src/main/frontend app/src/main/resources/META-INF -type f \
    ! -path '*/frontend/generated/*' ! -path '*/frontend/index.html'
  printf '%s\n' pom.xml app/pom.xml
}

front_end_print=$(front_end_inputs | LC_ALL=C sort | xargs cksum | cksum | tr -d ' ')
front_end_fits=no
case " $* " in
*" clean "*) ;;
*) [ ! -e app/target/classes/META-INF/VAADIN/webapp/index.html ] \
  || [ "$(cat app/target/front-end.print 2>/dev/null)" != "$front_end_print" ] || front_end_fits=yes ;;
esac
if [ $front_end_fits = yes ]; then
  MAVEN_ARGS="-Dvaadin.skip=true ${MAVEN_ARGS-}"
else
  # a build that is cut short must not look like the one before
  rm -f app/target/front-end.print
fi
# noted by the build when the front end is done
MAVEN_ARGS="-Dfront-end.print=$front_end_print ${MAVEN_ARGS-}"
export MAVEN_ARGS
