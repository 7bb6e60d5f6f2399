package de.verweisnetz.referral.sealing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import de.verweisnetz.platform.Ids;

/** Pairs of keys made on the spot. */
public final class TestKeys {
    private TestKeys() {}

    public static ECKey encryption() {
        return PublicKeys.named(make(Curve.P_256), Ids.next());
    }

    static ECKey on(Curve curve) {
        return make(curve);
    }

    static ECKey signing() {
        return signing(Ids.next().toString());
    }

    static ECKey signing(String id) {
        return new ECKey.Builder(make(Curve.P_256))
                .keyUse(KeyUse.SIGNATURE)
                .keyID(id)
                .build();
    }

    private static ECKey make(Curve curve) {
        try {
            return new ECKeyGenerator(curve).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
