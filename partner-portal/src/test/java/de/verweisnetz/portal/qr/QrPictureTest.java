package de.verweisnetz.portal.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import de.verweisnetz.portal.layout.Templates;
import gg.jte.output.StringOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPictureTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final int SCALE = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VN-7K2M4Q-3F8T2W9A-5C",
                "http://localhost:8080/k/7K2M4QXW",
                "https://verweisnetz.example.org/v/abcdefghijklmnopqrstuv"
            })
    void a_camera_reads_from_the_picture_what_was_put_in(String text) throws Exception {
        assertThat(read(drawn(QrPicture.of(text))).getText()).isEqualTo(text);
        BufferedImage printed = ImageIO.read(new ByteArrayInputStream(QrImage.png(text)));
        int[] dots = printed.getRGB(0, 0, printed.getWidth(), printed.getHeight(), null, 0, printed.getWidth());
        assertThat(read(new RGBLuminanceSource(printed.getWidth(), printed.getHeight(), dots))
                        .getText())
                .isEqualTo(text);
    }

    @Test
    void the_picture_is_one_path_in_a_square_with_a_quiet_zone() {
        QrPicture picture = QrPicture.of("VN-7K2M4Q-3F8T2W9A-5C");
        assertThat(picture.size()).isEqualTo(25 + 8);
        assertThat(picture.path()).matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
        assertThat(RUN.matcher(picture.path()).results())
                .allMatch(run -> Integer.parseInt(run.group(1)) >= 4
                        && Integer.parseInt(run.group(1)) + Integer.parseInt(run.group(3)) <= 29);
    }

    @Test
    void on_a_page_it_is_a_named_picture_with_its_own_white_ground() {
        StringOutput svg = new StringOutput();
        Templates.render("qr/qr.jte", Map.of("qr", QrPicture.of("VN-7K2M4Q"), "label", "Ihr Code"), svg);
        assertThat(svg.toString())
                .contains("role=\"img\"", "aria-label=\"Ihr Code\"", "fill=\"#fff\" d=\"M0 0h", "fill=\"#000\"")
                .doesNotContain("style=");
    }

    /** Draws the path as a browser does. */
    private static RGBLuminanceSource drawn(QrPicture picture) {
        int width = picture.size() * SCALE;
        int[] dots = new int[width * width];
        Arrays.fill(dots, 0xffffff);
        RUN.matcher(picture.path()).results().forEach(run -> {
            int x = Integer.parseInt(run.group(1));
            int y = Integer.parseInt(run.group(2));
            int length = Integer.parseInt(run.group(3));
            for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
                Arrays.fill(dots, row * width + x * SCALE, row * width + (x + length) * SCALE, 0);
            }
        });
        return new RGBLuminanceSource(width, width, dots);
    }

    private static Result read(RGBLuminanceSource source) throws Exception {
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
        } catch (NotFoundException unreadable) {
            throw new AssertionError("No camera finds a code in it", unreadable);
        }
    }
}
