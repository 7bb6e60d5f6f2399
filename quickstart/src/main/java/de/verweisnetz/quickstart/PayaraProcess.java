package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The node's Payara Micro with both applications, on loopback. */
final class PayaraProcess {
    static final String NODE_CODE = "VN";

    private static final String PREBOOT =
            """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on
            set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compressable-mime-type=text/html,text/css,text/plain,text/csv,application/javascript,text/javascript,image/svg+xml,application/json,application/problem+json
            set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.min-thread-pool-size=8
            set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64
            """;

    private static final String LOGGING =
            """
            handlers=java.util.logging.ConsoleHandler
            java.util.logging.ConsoleHandler.level=ALL
            java.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter
            .level=INFO
            com.hazelcast.level=WARNING
            fish.payara.nucleus.util.level=WARNING
            javax.enterprise.system.tools.deployment.level=WARNING
            org.hibernate.validator.internal.util.Version.level=WARNING
            """;

    private final PayaraHome home;
    private final Launch launch;
    private final DataFolder data;
    private final Secrets secrets;
    private final Options options;
    private final int smtpPort;

    PayaraProcess(PayaraHome home, Launch launch, DataFolder data, Secrets secrets, Options options, int smtpPort) {
        this.home = home;
        this.launch = launch;
        this.data = data;
        this.secrets = secrets;
        this.options = options;
        this.smtpPort = smtpPort;
    }

    void start(Children children, PostgresProcess postgres) {
        data.write("preboot.txt", PREBOOT);
        data.write("logging.properties", LOGGING);
        SharedClasses classes = new SharedClasses(data.folder("cds"), home.version());
        Child child = children.start(
                Command.of("Payara", words(classes), environment(postgres)).whenStopped(classes::keep));
        Waiting.until(child, Duration.ofMinutes(5), () -> bothAnswer(child));
    }

    /** Payara Micro says "ready" and stays up even when an application failed to deploy: both are asked. */
    private boolean bothAnswer(Child child) {
        if (!saysReady(child.log())) {
            return false;
        }
        requireDeployed("API", "/api/v1/ping", child);
        requireDeployed("portal", "/ping", child);
        return true;
    }

    private void requireDeployed(String name, String path, Child child) {
        if (!Http.answersOk(local(path))) {
            throw new StartFailure("The " + name + " did not deploy on Payara. See " + child.log());
        }
    }

    private static boolean saysReady(Path log) {
        try {
            return Files.readString(log).contains(") ready in ");
        } catch (IOException unreadable) {
            return false;
        }
    }

    private List<String> words(SharedClasses classes) {
        return Words.of(
                Jvm.program(),
                "-Dverweisnetz.data=" + data.root(),
                "-Xms128m",
                "-Xmx640m",
                "-XX:+UseSerialGC",
                classes.words(),
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                // Without it every JSON reader searches the class path for its provider.
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "-jar",
                home.launcher(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                options.port(),
                "--logproperties",
                data.root().resolve("logging.properties"),
                "--prebootcommandfile",
                data.root().resolve("preboot.txt"),
                "--deploy",
                launch.api(),
                "--deploy",
                launch.portal());
    }

    private Map<String, String> environment(PostgresProcess postgres) {
        Map<String, String> environment = new HashMap<>(Database.environment(postgres, secrets));
        environment.put("VERWEISNETZ_OIDC_ISSUER", options.issuer());
        environment.put(
                "VERWEISNETZ_OIDC_JWKS_URL",
                "http://127.0.0.1:" + options.keycloakPort() + "/realms/verweisnetz/protocol/openid-connect/certs");
        environment.put("VERWEISNETZ_OIDC_AUDIENCE", "referral-api");
        environment.put("VERWEISNETZ_KEYS_FILE", data.keys().toString());
        environment.put("VERWEISNETZ_AUDIT_KEY_FILE", data.auditKey().toString());
        environment.put("VERWEISNETZ_AUDIT_CHECKPOINTS", data.folder("audit").toString());
        environment.put("VERWEISNETZ_NODE_CODE", NODE_CODE);
        environment.put("VERWEISNETZ_PUBLIC_URL", options.publicUrl());
        environment.put("VERWEISNETZ_PORTAL_CLIENT_ID", "partner-portal");
        environment.put("VERWEISNETZ_PORTAL_CLIENT_SECRET", secrets.get("client.partner-portal"));
        environment.put("VERWEISNETZ_PORTAL_API_URL", local("/api"));
        // The demo has one sending organisation: with the rule for real networks its statistics would stay empty.
        environment.put("VERWEISNETZ_STATISTICS_MIN_ORGANISATIONS", "1");
        // Off by default: on a real node the data protection officer decides.
        environment.put("VERWEISNETZ_DIRECTORY_SUGGESTIONS", "true");
        environment.put("VERWEISNETZ_CONSENT_UNREVIEWED_TEXTS", "allow");
        environment.put("VERWEISNETZ_PORTAL_STYLEGUIDE", "true");
        environment.put("VERWEISNETZ_MAIL_HOST", "127.0.0.1");
        environment.put("VERWEISNETZ_MAIL_PORT", Integer.toString(smtpPort));
        environment.put("VERWEISNETZ_MAIL_STARTTLS", "false");
        environment.put("VERWEISNETZ_MAIL_FROM", "verweisnetz@node.example");
        return environment;
    }

    private String local(String path) {
        return "http://127.0.0.1:" + options.port() + path;
    }
}
