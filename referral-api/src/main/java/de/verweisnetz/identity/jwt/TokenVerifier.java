package de.verweisnetz.identity.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Verifies access tokens: signature by a published key of the issuer, issuer, audience, expiry. Nothing else decides.
 *
 * <p>Only asymmetric algorithms are accepted, so neither {@code none} nor an HMAC with the public key as its secret gets
 * through. Keys once known go on working while the issuer is away; unknown key ids ask it at most twice in 30 seconds.
 */
@ApplicationScoped
class TokenVerifier {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.RS512, JWSAlgorithm.ES384);
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MOST_BYTES = 100_000;
    private static final int SKEW_SECONDS = 5;
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration KEYS_KEPT_IN_OUTAGE = Duration.ofDays(7);
    private static final Duration RATE = Duration.ofSeconds(30);

    @Inject
    @ConfigProperty(name = "verweisnetz.oidc.issuer")
    private String issuer;

    @Inject
    @ConfigProperty(name = "verweisnetz.oidc.jwks-url")
    private String jwksUrl;

    @Inject
    @ConfigProperty(name = "verweisnetz.oidc.audience")
    private String audience;

    private DefaultJWTProcessor<SecurityContext> processor;

    @PostConstruct
    void open() {
        processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys()));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat"));
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    private JWKSource<SecurityContext> keys() {
        try {
            var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
            return JWKSourceBuilder.<SecurityContext>create(URI.create(jwksUrl).toURL(), retriever)
                    .cache(KEYS_KEPT.toMillis(), CONNECT_MILLIS + READ_MILLIS)
                    .rateLimited(RATE.toMillis())
                    .outageTolerant(KEYS_KEPT_IN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("verweisnetz.oidc.jwks-url is no address");
        }
    }

    /** The token's claims, or nothing when any check fails. */
    Optional<JWTClaimsSet> verify(String token) {
        try {
            return Optional.of(processor.process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            return Optional.empty();
        }
    }
}
