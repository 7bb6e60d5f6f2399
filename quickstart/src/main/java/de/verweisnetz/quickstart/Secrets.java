package de.verweisnetz.quickstart;

import java.io.IOException;
import java.io.StringReader;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** Passwords and client secrets of this node, made at its first start and kept in one file of mode 600. */
final class Secrets {

    private static final String FILE = "secrets.properties";
    private static final List<String> NAMES = List.of(
            "database.superuser",
            "database.owner",
            "database.app",
            "database.search",
            "database.jobs",
            "database.audit",
            "database.keycloak",
            "keycloak.admin",
            "client.partner-portal",
            "client.partner-musterberatung-arbeit",
            "client.partner-musterberatung-hafen");

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets of(DataFolder data) {
        Properties values = new Properties();
        try {
            values.load(new StringReader(data.read(FILE)));
        } catch (IOException e) {
            throw new StartFailure("Cannot read the secrets in " + data.root() + ".", e);
        }
        if (!values.keySet().containsAll(NAMES)) {
            SecureRandom random = new SecureRandom();
            NAMES.forEach(name -> values.putIfAbsent(name, secret(random)));
            data.write(
                    FILE,
                    NAMES.stream()
                            .map(name -> name + "=" + values.getProperty(name))
                            .collect(Collectors.joining(
                                    "\n", "# Made at the first start of this node. Keep it.\n", "\n")));
        }
        return new Secrets(values);
    }

    private static String secret(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is called " + name);
        }
        return value;
    }
}
