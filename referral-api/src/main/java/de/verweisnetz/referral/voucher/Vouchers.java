package de.verweisnetz.referral.voucher;

import de.verweisnetz.platform.keys.NodeKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws codes and page tokens, and opens their sealed copies. */
@ApplicationScoped
public class Vouchers {
    private static final int TOKEN_BYTES = 16;
    private static final String CODE = "voucher-code";
    private static final String PAGE = "client-page";
    private static final String TAKEN = "taken-code";
    private static final String NEXT = "next-referral";

    private final SecureRandom random = new SecureRandom();

    private final NodeKeys keys;
    private final String node;
    private final String publicUrl;

    @Inject
    public Vouchers(
            NodeKeys keys,
            @ConfigProperty(name = "verweisnetz.node.code") String node,
            @ConfigProperty(name = "verweisnetz.public-url") String publicUrl) {
        this.keys = keys;
        this.node = node;
        this.publicUrl = publicUrl;
    }

    protected Vouchers() {
        this(new NodeKeys(), "", "");
    }

    /** What the client is given: her code and the address of her page. */
    public record Copy(String code, String url) {}

    /**
     * @param isTaken whether a reference is in use already
     */
    public Voucher draw(UUID referral, Predicate<String> isTaken) {
        return draw(referral, token(), isTaken);
    }

    /** The same with a token that {@link #tokenOf} gives again. */
    public Voucher draw(UUID referral, String token, Predicate<String> isTaken) {
        var code = VoucherCode.draw(node, random);
        while (isTaken.test(code.reference())) {
            code = VoucherCode.draw(node, random);
        }
        return keep(referral, code, token);
    }

    /** What the node keeps of a code and a token. */
    public Voucher keep(UUID referral, VoucherCode code, String token) {
        return new Voucher(
                code.reference(),
                fingerprint(code),
                keys.seal(code.displayed(), context(CODE, referral)),
                fingerprintOfPage(token),
                keys.seal(token, context(PAGE, referral)));
    }

    public Optional<Copy> open(UUID referral, Voucher voucher) {
        var code = voucher.codeSealed();
        var page = voucher.pageSealed();
        if (code == null || page == null) {
            return Optional.empty();
        }
        var url = pageUrl(keys.open(page, context(PAGE, referral)));
        return Optional.of(new Copy(openCode(referral, code), url));
    }

    public String openCode(UUID referral, byte[] sealed) {
        return keys.open(sealed, context(CODE, referral));
    }

    public byte[] fingerprint(VoucherCode code) {
        return keys.fingerprint(CODE, code.characters());
    }

    public byte[] fingerprintOfPage(String token) {
        return keys.fingerprint(PAGE, token);
    }

    /** The token for whoever takes a code from a card: the same key gives the same, so that pressing twice takes one code. */
    public String tokenOf(UUID card, String key) {
        return written(keys.fingerprint(TAKEN, card + " " + key));
    }

    /** The token of the referral with which a client goes on from another one: there is one, however often she asks. */
    public String tokenOfNext(UUID referral) {
        return written(keys.fingerprint(NEXT, referral.toString()));
    }

    public String pageUrl(String token) {
        return publicUrl + "/v/" + token;
    }

    private String token() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return written(bytes);
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, TOKEN_BYTES));
    }

    private static String context(String what, UUID referral) {
        return what + ":" + referral;
    }
}
