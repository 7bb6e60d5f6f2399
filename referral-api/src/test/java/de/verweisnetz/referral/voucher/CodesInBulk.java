package de.verweisnetz.referral.voucher;

import de.verweisnetz.platform.Ids;
import de.verweisnetz.platform.keys.NodeFingerprints;
import de.verweisnetz.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Copies of one referral, each with a code of its own, written straight into the database. */
public final class CodesInBulk {
    private CodesInBulk() {}

    /** As many codes as wanted, of referrals like the given one. */
    public static List<String> like(String referral, int count) throws SQLException {
        var fingerprints = new NodeFingerprints();
        var random = new Random();
        var codes = new ArrayList<String>();
        try (var connection = TestDatabase.asSuperuser()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    """
                    INSERT INTO referral.referral
                    SELECT (jsonb_populate_record(r, jsonb_build_object('id', ?::text, 'reference', ?::text,
                              'code_fingerprint', ?::text, 'page_fingerprint', ?::text))).*
                      FROM referral.referral r WHERE id = ?::uuid""")) {
                for (int i = 0; i < count; i++) {
                    var code = VoucherCode.draw("VN", random);
                    insert.setString(1, Ids.next().toString());
                    insert.setString(2, code.reference());
                    insert.setString(3, hex(fingerprints.of("voucher-code", code.characters())));
                    insert.setString(4, hex(fingerprints.of("client-page", code.characters())));
                    insert.setString(5, referral);
                    insert.addBatch();
                    codes.add(code.displayed());
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        return codes;
    }

    /** A code of the same reference with another secret. */
    public static String otherSecret(String displayed) {
        var code = VoucherCode.of(displayed.replace("-", ""));
        var random = new Random();
        while (true) {
            var secret = Crockford.draw(VoucherCode.SECRET, random);
            var check = CheckCharacters.of(code.node() + code.locator() + secret);
            if (Crockford.contains(check) && !secret.equals(code.secret())) {
                return new VoucherCode(code.node(), code.locator(), secret, check).displayed();
            }
        }
    }

    /** A code that was never issued. */
    public static String neverIssued() {
        return VoucherCode.draw("VN", new Random()).displayed();
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
