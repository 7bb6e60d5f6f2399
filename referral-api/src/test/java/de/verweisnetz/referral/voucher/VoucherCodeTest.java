package de.verweisnetz.referral.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VoucherCodeTest {
    private static final String ALL = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /** Repeatable: a failure names the same code again. */
    private final Random random = new Random(1271);

    @Test
    void check_characters_are_those_of_the_standard() {
        assertThat(CheckCharacters.of("ISO79")).isEqualTo("3W");
        assertThat(CheckCharacters.match("ISO793W")).isTrue();
    }

    @Test
    void a_code_has_18_characters_of_the_alphabet_and_reads_in_four_groups() {
        for (int i = 0; i < 500; i++) {
            var code = VoucherCode.draw("VN", random);
            assertThat(code.characters()).hasSize(18);
            assertThat(Crockford.contains(code.characters())).isTrue();
            assertThat(CheckCharacters.match(code.characters())).isTrue();
            assertThat(code.displayed()).matches("VN-[0-9A-Z]{6}-[0-9A-Z]{8}-[0-9A-Z]{2}");
            assertThat(code.displayed()).startsWith(code.reference() + "-");
            assertThat(VoucherCode.of(code.characters())).isEqualTo(code);
        }
    }

    @Test
    void every_single_wrong_character_is_caught() {
        for (int i = 0; i < 50; i++) {
            var code = VoucherCode.draw("VN", random).characters();
            for (int place = 0; place < code.length(); place++) {
                for (char wrong : ALL.toCharArray()) {
                    if (wrong != code.charAt(place)) {
                        var mistyped = code.substring(0, place) + wrong + code.substring(place + 1);
                        assertThat(CheckCharacters.match(mistyped)).as(mistyped).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_is_caught() {
        for (int i = 0; i < 500; i++) {
            var code = VoucherCode.draw("VN", random).characters();
            for (int place = 0; place + 1 < code.length(); place++) {
                var swapped = new StringBuilder(code);
                swapped.setCharAt(place, code.charAt(place + 1));
                swapped.setCharAt(place + 1, code.charAt(place));
                assertThat(CheckCharacters.match(swapped.toString()))
                        .as(swapped.toString())
                        .isEqualTo(code.contentEquals(swapped));
            }
        }
    }

    @Test
    void codes_do_not_repeat_and_use_the_whole_alphabet() {
        var drawn = new HashSet<String>();
        var letters = new HashSet<Integer>();
        for (int i = 0; i < 2000; i++) {
            var code = VoucherCode.draw("VN", random);
            assertThat(drawn.add(code.secret())).isTrue();
            code.locator().chars().forEach(letters::add);
        }
        assertThat(letters).hasSize(32);
    }

    @Test
    void what_is_printed_of_a_code_is_its_reference_only() {
        var code = VoucherCode.draw("VN", random);
        assertThat(code.toString()).isEqualTo(code.reference()).doesNotContain(code.secret());
    }
}
