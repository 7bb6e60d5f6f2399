package de.verweisnetz.referral.voucher;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {
    private final CodeReader reader = new CodeReader("VN");
    private final VoucherCode code = VoucherCode.draw("VN", new Random(7));

    @Test
    void a_code_is_read_in_any_case_and_with_any_separators() {
        var displayed = code.displayed();
        for (var entered : new String[] {
            displayed,
            displayed.toLowerCase(),
            displayed.replace("-", ""),
            " " + displayed.replace("-", " ") + "\n",
            displayed.replace("-", "\u2011"),
            displayed.replace("-", " \u2013 "),
            displayed.replace("-", "\u00a0"),
            displayed.replace("-", "."),
            displayed.replace("-", "\u2212"),
            String.join(" ", displayed.split(""))
        }) {
            assertThat(reader.read(entered)).as(entered).contains(new PresentedCode.Full(code));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "oOiIlL, 001111",
        "авекмн, ABEKMH",
        "орстух, 0PCTYX",
        "АВЕКМН, ABEKMH",
        "ОРСТУХ, 0PCTYX",
        "АІЗЅЈУ, A13SJY",
        "αβεζηι, ABEZH1",
        "ΑΒΕΖΗΙ, ABEZH1",
        "ΚΜΝΟΡΤ, KMN0PT",
        "κμνορτ, KMN0PT",
        "ΥΧΑΥΧΑ, YXAYXA",
        "ＡＢＣ１２３, ABC123",
        "ａｂｃ１２３, ABC123",
        "ЁАЇІОо, EA1100",
        "ΆέΉίΌύ, AEH10Y",
        "ıİïÍòÖ, 111100",
        "٠١٢٣٤٥, 012345",
        "𝟎𝟏𝟐𝐀𝐁𝐂, 012ABC"
    })
    void look_alike_letters_are_taken_for_what_they_look_like(String entered, String understood) {
        assertThat(CodeReader.normalise(entered)).isEqualTo(understood);
        assertThat(reader.read(entered)).contains(new PresentedCode.Reference("VN-" + understood));
    }

    @Test
    void locator_and_reference_are_told_from_the_whole_code() {
        var reference = new PresentedCode.Reference(code.reference());
        assertThat(reader.read(code.locator())).contains(reference);
        assertThat(reader.read(code.reference())).contains(reference);
        assertThat(reader.read("mz " + code.locator())).contains(new PresentedCode.Reference("MZ-" + code.locator()));
    }

    /** Each place of a code may hold each character: whoever types it in another alphabet or in full width is understood. */
    @Test
    void a_whole_code_is_read_with_look_alikes_at_every_place() {
        var alikes = Map.ofEntries(
                entry('0', "OoОοО"),
                entry('1', "IiLlІιΙ"),
                entry('3', "Зз"),
                entry('A', "aАΑ"),
                entry('B', "bВΒ"),
                entry('C', "cСс"),
                entry('E', "eЕΕ"),
                entry('H', "hНΗ"),
                entry('J', "jЈ"),
                entry('K', "kКΚ"),
                entry('M', "mМΜ"),
                entry('N', "nΝ"),
                entry('P', "pРΡ"),
                entry('S', "sЅ"),
                entry('T', "tТΤ"),
                entry('X', "xХΧ"),
                entry('Y', "yУΥ"),
                entry('Z', "zΖ"));
        var random = new Random(29);
        for (int i = 0; i < 200; i++) {
            var drawn = VoucherCode.draw("VN", random);
            var characters = drawn.characters();
            for (int place = 0; place < characters.length(); place++) {
                for (var alike :
                        alikes.getOrDefault(characters.charAt(place), "").split("")) {
                    var entered = characters.substring(0, place)
                            + (alike.isEmpty() ? characters.charAt(place) : alike)
                            + characters.substring(place + 1);
                    assertThat(reader.read(entered)).as(entered).contains(new PresentedCode.Full(drawn));
                }
            }
        }
    }

    @Test
    void wrong_check_characters_are_a_typing_error() {
        var characters = code.characters();
        var wrong = characters.charAt(5) == 'A' ? 'B' : 'A';
        assertThat(reader.read(characters.substring(0, 5) + wrong + characters.substring(6)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7K2M4",
                "7K2M4U",
                "7K2M4QX",
                "VN7K2M4Q3",
                "七K2M4Q",
                "7K2M4\uD83D\uDE00",
                "VN-7K2M4Q-3F8T2W9A-5CX"
            })
    void what_cannot_be_a_code_is_a_typing_error(String entered) {
        assertThat(reader.read(entered)).isEmpty();
    }
}
