# The application's image, from the jar that Maven built: ./mvnw -DskipTests package
FROM eclipse-temurin:25.0.3_9-jre-noble AS layers
WORKDIR /build
COPY app/target/latchkey-app-*.jar latchkey.jar
RUN java -Djarmode=tools -jar latchkey.jar extract --layers --destination layers

FROM eclipse-temurin:25.0.3_9-jre-noble
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin latchkey
WORKDIR /opt/latchkey
# what changes least comes first: a new version of the application sends its last layers only
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
USER 10001
EXPOSE 8080
# the rest of the container's memory is for threads, code and the engine's client; out of memory, it ends and restarts
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "latchkey.jar"]
