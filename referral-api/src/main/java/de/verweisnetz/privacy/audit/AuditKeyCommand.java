package de.verweisnetz.privacy.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;

/**
 * Makes the key that signs the audit chain, once: {@code AuditKeyCommand <path> [new]}.
 *
 * <p>Beside the private file lies one with the public keys, {@code <path>.pub}, for whoever checks. With {@code new} a
 * further key takes over; of the earlier ones only the public halves stay.
 */
public final class AuditKeyCommand {
    private AuditKeyCommand() {}

    public static void main(String[] arguments) throws IOException, JOSEException, ParseException {
        var file = Path.of(arguments[0]);
        boolean exists = Files.exists(file);
        if (!exists || arguments.length > 1 && arguments[1].equals("new")) {
            var keys = new ArrayList<JWK>();
            keys.add(new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate());
            if (exists) {
                keys.addAll(
                        JWKSet.parse(Files.readString(file)).toPublicJWKSet().getKeys());
            }
            PrivateFile.write(file, new JWKSet(keys).toString(false) + "\n");
        }
        var keys = JWKSet.parse(Files.readString(file));
        Files.writeString(
                file.resolveSibling(file.getFileName() + ".pub"),
                keys.toPublicJWKSet().toString() + "\n");
    }
}
