package de.verweisnetz.referral.voucher;

import static org.assertj.core.api.Assertions.assertThat;

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
        "ＡＢＣ１２３, ABC123"
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
