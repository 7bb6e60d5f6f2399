package de.verweisnetz.quickstart;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Starts a whole node on this machine, keeps it running, and stops it with everything it started. */
public final class Quickstart {

    private static final String WELCOME =
            """

            Verweisnetz is ready: %1$s

              Log in as           stefan, sofia (streetworkers), paula, pavel (centres),
              (password = name)   clara (coordination), dana (data protection), adam (technology)
              API                 %1$s/api/v1    contract: %1$s/openapi
              Directory (HSDS)    %1$s/api/hsds
              Mails of the node   %4$s
              Keycloak            %2$s
              Data, secrets, logs %3$s

            Stop with Ctrl-C. The next start finds everything again.
            """;

    private Quickstart() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Launch launch = Launch.read();
            Options options = Options.parse(List.of(arguments), launch.data());
            if (options.help()) {
                out.print(Options.USAGE);
            } else {
                run(launch, options, new Steps(out, System.console() != null));
            }
        } catch (StartFailure failure) {
            System.err.println("Error: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static void run(Launch launch, Options options, Steps steps) {
        Node node = Node.on(launch, options, steps);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, steps), "stop"));
        try {
            node.start();
            steps.say(WELCOME.formatted(options.publicUrl(), options.keycloakUrl(), options.data(), options.mailUrl()));
            throw node.untilAChildDies();
        } catch (StartFailure failure) {
            if (!node.isStopping()) {
                throw failure;
            }
        }
    }

    private static void stop(Node node, Steps steps) {
        steps.say("Stopping …");
        node.stop();
        steps.done("Stopped");
    }
}
