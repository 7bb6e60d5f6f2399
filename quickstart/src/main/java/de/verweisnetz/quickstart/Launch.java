package de.verweisnetz.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/** What the build left behind for the launcher: the programs and applications a node is made of. */
record Launch(Path keycloak, Path payara, Path api, Path portal, Path loginTheme, Path programs, Path data) {

    static Launch read() {
        String file = System.getProperty("verweisnetz.launch");
        if (file == null) {
            throw new StartFailure("Start with ./run: the launcher does not know what the build left where.");
        }
        Properties places = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file))) {
            places.load(reader);
        } catch (IOException e) {
            throw new StartFailure("Cannot read " + file + ": start with ./run, which builds it.", e);
        }
        return new Launch(
                built(places, "keycloak"),
                built(places, "payara"),
                built(places, "api"),
                built(places, "portal"),
                built(places, "login-theme"),
                Path.of(places.getProperty("programs")),
                Path.of(places.getProperty("data")));
    }

    /** Changes with the API and with this launcher, the two that prepare a database. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(api));
            digest.update(Files.readAllBytes(launcher()));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new StartFailure("Cannot read " + api + ".", e);
        }
    }

    private static Path launcher() {
        return Path.of(
                Launch.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static Path built(Properties places, String name) {
        Path path = Path.of(places.getProperty(name));
        if (!Files.isRegularFile(path)) {
            throw new StartFailure(path + " is missing: start with ./run, which builds it.");
        }
        return path;
    }
}
