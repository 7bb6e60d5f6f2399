package de.verweisnetz.quickstart;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What the user asked for on the command line. */
record Options(
        int port,
        int keycloakPort,
        int mailPort,
        Path data,
        boolean empty,
        boolean demoHistory,
        boolean reset,
        boolean help) {

    static final String USAGE =
            """
            Usage: ./run [options]
            Starts a whole Verweisnetz node on this machine and keeps it running until Ctrl-C.

              --port N           port of the portal and the API (default 8080)
              --keycloak-port N  port of Keycloak, the login (default 8180)
              --mail-port N      port of the page that shows the mails of the node (default 8025)
              --data DIR         folder for database, keys, secrets and logs (default .verweisnetz in the project)
              --empty            do not load the demo directory
              --demo-history     load a year of made-up referrals, once; refused where there are others
              --reset            delete the data folder first, then start from nothing
              --help             show this text
            """;

    static Options parse(List<String> arguments, Path defaultData) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        int port = 8080;
        int keycloakPort = 8180;
        int mailPort = 8025;
        Path data = defaultData;
        boolean empty = false;
        boolean demoHistory = false;
        boolean reset = false;
        boolean help = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--port" -> port = port(option, rest);
                case "--keycloak-port" -> keycloakPort = port(option, rest);
                case "--mail-port" -> mailPort = port(option, rest);
                case "--data" -> data = Path.of(value(option, rest));
                case "--empty" -> empty = true;
                case "--demo-history" -> demoHistory = true;
                case "--reset" -> reset = true;
                case "--help", "-h" -> help = true;
                default -> throw new StartFailure("Unknown option " + option + ". Try --help.");
            }
        }
        if (port == keycloakPort || port == mailPort || keycloakPort == mailPort) {
            throw new StartFailure("--port, --keycloak-port and --mail-port must differ.");
        }
        if (empty && demoHistory) {
            throw new StartFailure("--demo-history needs the demo directory: leave out --empty.");
        }
        return new Options(
                port, keycloakPort, mailPort, data.toAbsolutePath().normalize(), empty, demoHistory, reset, help);
    }

    private static int port(String option, Deque<String> rest) {
        String value = value(option, rest);
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, like a number out of range
        }
        throw new StartFailure(option + " takes a number from 1 to 65535, not " + value + ".");
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new StartFailure(option + " needs a value. Try --help.");
        }
        return rest.pop();
    }

    String publicUrl() {
        return "http://localhost:" + port;
    }

    String keycloakUrl() {
        return "http://localhost:" + keycloakPort;
    }

    String mailUrl() {
        return "http://localhost:" + mailPort;
    }

    String issuer() {
        return keycloakUrl() + "/realms/verweisnetz";
    }
}
