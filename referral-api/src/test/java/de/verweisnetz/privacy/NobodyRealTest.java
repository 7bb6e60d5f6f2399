package de.verweisnetz.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.validator.routines.IBANValidator;
import org.junit.jupiter.api.Test;

/** Nothing in the repository leads to a person: no test, fixture, seed or page has an address, number or account of one. */
class NobodyRealTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|md|ya?ml|json|csv|tsv|properties|sql|txt|jte|html|tpl|js|mjs|css|xml|groovy|svg)");

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,})");
    /** Reserved by RFC 2606 and RFC 6761. */
    private static final Pattern NOBODYS_DOMAIN =
            Pattern.compile("(?i)(.*\\.)?(example|invalid|test|localhost|example\\.(com|net|org))");

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** Written like a number and none: accounts, dates, postcodes from one to another, keys of municipalities, ids. */
    private static final Pattern NO_NUMBER = Pattern.compile(
            """
            (?x) [A-Z]{2}\\d{2}\\h?(?:[A-Z0-9]{4}\\h?){2,7}[A-Z0-9]{1,4}
            | \\b\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})\\b
            | \\b\\d{5}[-–]\\d{5}\\b | \\b\\d{5}\\h\\d{5}\\b | \\b\\d{8}\\b
            | [0-9a-f]{8}-[0-9a-f-]{4,}""");
    /**
     * For use in fiction: of the Bundesnetzagentur (beginnings too), of ARCEP (also as written in France) and of Ofcom. Other countries reserve
     * none; there a number of zeros is nobody's.
     */
    private static final Pattern NOBODYS_NUMBER = Pattern.compile(
            """
            (?x) \\+49 (?: (?:3023125|6990009|4066969|2214710|8999998) (?:\\d{3})?
                         | 17139200\\d\\d | 176040690\\d\\d | 15228817386 | 15228895456 | 15254599371
                         | 1729925904 | 172996853[234] | 172997318[56] | 1729980752 | 1749091317 | 1749464308)
            | \\+33 (?:19900 | 26191 | 35301 | 46571 | 53649 | 63998) \\d{4} | \\+49 63998\\d{4}
            | \\+44 207946\\d{4}
            | \\+\\d* 0{6}""");
    /** The Telefonseelsorge. */
    private static final Set<String> HELPLINES = Set.of("+498001110111");

    private static final Pattern ACCOUNT = Pattern.compile("(?i)\\b[a-z]{2}\\d{2}(?=((?:[ .]?[a-z0-9]){11,30}))");
    private static final int SHORTEST_ACCOUNT = 15;
    /** The examples of the SWIFT registry of IBANs. */
    private static final Set<String> SAMPLES = Set.of(
            "DE89370400440532013000",
            "RO49AAAA1B31007593840000",
            "PL61109010140000071219812874",
            "BG80BNBG96611020345678",
            "IT60X0542811101000000123456",
            "ES9121000418450200051332",
            "HU42117730161111101800000000",
            "HR1210010051863000160",
            "GR1601101250000000012300695",
            "FR1420041010050500013M02606",
            "GB29NWBK60161331926819");

    @Test
    void every_address_number_and_account_is_one_that_nobody_can_have() {
        var found = new ArrayList<String>();
        for (var file : files()) {
            var line = 0;
            for (var text : lines(file)) {
                line++;
                var at = REPOSITORY.relativize(file) + ":" + line + " ";
                somebodys(text).forEach(one -> found.add(at + one));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void one_that_somebody_could_have_would_be_found() {
        // In pieces, so that it is none here.
        var real = List.of(
                "erika" + "@" + "gmx.de",
                "0170 " + "1234567",
                "+49 341 " + "123456",
                "DE02 1203 0000 " + "0000 2020 51");
        assertThat(real).allSatisfy(one -> assertThat(somebodys("Muster " + one + " Muster"))
                .as(one)
                .hasSize(1));
        assertThat(files()).hasSizeGreaterThan(2000).anySatisfy(file -> assertThat(file.toString())
                .endsWith(".csv"));
    }

    private static List<String> somebodys(String text) {
        var mails = MAIL.matcher(text)
                .results()
                .filter(mail -> !NOBODYS_DOMAIN.matcher(mail.group(1)).matches())
                .map(mail -> mail.group());
        var accounts = ACCOUNT.matcher(text)
                .results()
                .map(account -> (account.group() + account.group(1))
                        .replaceAll("[ .]", "")
                        .toUpperCase(Locale.ROOT))
                .flatMap(NobodyRealTest::beginnings)
                .filter(account -> IBANValidator.getInstance().isValid(account) && !SAMPLES.contains(account));
        return Stream.of(mails, numbers(text), accounts).flatMap(found -> found).toList();
    }

    /** What follows an account may be words. */
    private static Stream<String> beginnings(String signs) {
        return IntStream.rangeClosed(SHORTEST_ACCOUNT, signs.length()).mapToObj(length -> signs.substring(0, length));
    }

    private static Stream<String> numbers(String text) {
        var plain = NO_NUMBER.matcher(text).replaceAll("|");
        var found = NUMBERS.findNumbers(plain, "DE", Leniency.VALID, Long.MAX_VALUE);
        return StreamSupport.stream(found.spliterator(), false)
                .filter(match -> match.rawString().matches("[+(]*[+0].*"))
                .map(match -> NUMBERS.format(match.number(), PhoneNumberFormat.E164))
                .filter(number -> !HELPLINES.contains(number)
                        && !NOBODYS_NUMBER.matcher(number).matches());
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes is) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                    if (TEXT.matcher(file.getFileName().toString()).matches()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
