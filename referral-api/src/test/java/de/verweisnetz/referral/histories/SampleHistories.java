package de.verweisnetz.referral.histories;

import de.verweisnetz.data.codelist.Code;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.platform.clock.BusinessClock;
import de.verweisnetz.platform.keys.KeyFileCommand;
import de.verweisnetz.platform.keys.NodeKeys;
import de.verweisnetz.referral.consent.ConsentLaw;
import de.verweisnetz.referral.histories.World.Offer;
import de.verweisnetz.referral.histories.World.Team;
import de.verweisnetz.referral.voucher.Vouchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Histories of a year in a small world of their own, where every centre knows all languages and topics. */
final class SampleHistories {
    static final Instant NOW = Instant.parse("2026-11-20T14:30:00Z");
    static final NodeKeys KEYS = keys();

    private SampleHistories() {}

    static Histories of(long seed, int count) {
        return new Histories(world(), new Vouchers(KEYS, "VN", ""), plan(seed, count));
    }

    static Plan plan(long seed, int count) {
        return new Plan(seed, count, BusinessClock.before(NOW, Period.ofYears(1)), NOW, "VN");
    }

    private static World world() {
        return new World(
                        List.of(team(1), team(2)),
                        IntStream.range(3, 8).mapToObj(SampleHistories::offer).toList())
                .with(2, 3);
    }

    private static Team team(int number) {
        return new Team(new UUID(1, number), new UUID(2, number), List.of(new UUID(3, number), new UUID(4, number)));
    }

    private static Offer offer(int number) {
        var topics = CodeLists.load().topics().codes().stream()
                .filter(topic -> topic.parent() != null)
                .map(Code::code)
                .toList();
        return new Offer(
                new UUID(5, number),
                new UUID(6, number),
                team(number),
                List.of("ro", "pl", "bg", "it", "es", "hu", "hr", "el", "en", "fr", "de"),
                topics,
                Set.of("CODE", "WARM"),
                true,
                3,
                "11",
                ConsentLaw.GDPR_BDSG);
    }

    private static NodeKeys keys() {
        try {
            var file = Files.createTempDirectory("histories").resolve("node.keys");
            KeyFileCommand.main(new String[] {file.toString()});
            var keys = NodeKeys.of(file);
            delete(file);
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path file) throws IOException {
        Files.delete(file);
        Files.delete(file.getParent());
    }
}
