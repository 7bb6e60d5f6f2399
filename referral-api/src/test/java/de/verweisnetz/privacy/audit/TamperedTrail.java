package de.verweisnetz.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests that tamper with a trail of three closed days and a fourth that has begun; after each it is as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperedTrail {
    static final Instant START = Instant.parse("2027-03-01T08:00:00Z");
    static final int DAYS = 3;
    static final int ROWS_A_DAY = 4;
    static final int LAST = (DAYS + 1) * ROWS_A_DAY;
    static final Instant LONG_AGO = START.minus(Duration.ofDays(365));

    TestChain chain;
    private Path files;

    @BeforeAll
    void three_days_are_closed_and_the_fourth_has_begun(@TempDir Path folder) throws Exception {
        chain = new TestChain(getClass().getSimpleName().toLowerCase(Locale.ROOT), folder);
        files = Files.createDirectory(folder.resolve("kept"));
        for (int day = 0; day <= DAYS; day++) {
            for (int row = 0; row < ROWS_A_DAY; row++) {
                chain.write(day(day).plusSeconds(row), "READ");
            }
            assertThat(chain.chain(day(day).plusSeconds(60))).isNull();
        }
        chain.tamper(
                """
                CREATE TABLE public.kept AS SELECT * FROM privacy.audit;
                CREATE TABLE public.kept_head AS SELECT * FROM privacy.audit_head;
                ALTER TABLE privacy.audit DROP CONSTRAINT audit_position_key, DROP CONSTRAINT audit_pkey""");
        copy(chain.folder, files);
    }

    @AfterAll
    void end() throws SQLException {
        chain.close();
    }

    @AfterEach
    void restore() throws Exception {
        chain.tamper(
                """
                TRUNCATE privacy.audit; INSERT INTO privacy.audit SELECT * FROM public.kept;
                TRUNCATE privacy.audit_head; INSERT INTO privacy.audit_head SELECT * FROM public.kept_head""");
        try (var present = Files.list(chain.folder)) {
            for (var file : present.toList()) {
                Files.delete(file);
            }
        }
        copy(files, chain.folder);
    }

    List<String> findings() throws Exception {
        return chain.findings(LONG_AGO);
    }

    void insert(int position) throws SQLException {
        chain.tamper(
                """
                INSERT INTO privacy.audit (id, at, action, subject_type, position, hash)
                VALUES (gen_random_uuid(), '%s', 'READ', 'referral', %d, sha256('forged'))"""
                        .formatted(START, position));
    }

    List<String> names() throws Exception {
        try (var present = Files.list(chain.folder)) {
            return present.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> present = Files.list(from)) {
            for (var file : present.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
