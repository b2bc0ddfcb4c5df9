package vn.kiemphieu.intake.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.word.Letters;

/**
 * Bytes as text: what a byte order mark says, else UTF-8 where the bytes are that, else what Windows programs write for
 * Vietnamese. The last is a guess and is said so.
 *
 * @param text in Unicode NFC
 */
record TextDecoding(String text, List<Remark> remarks) {
    private static final Charset WINDOWS_VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WINDOWS_WESTERN = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static TextDecoding of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return known(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return known(bytes, StandardCharsets.UTF_16BE);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return guessed(bytes, wide);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TextDecoding(composed(text), List.of());
        } catch (CharacterCodingException e) {
            String vietnamese = composed(new String(bytes, WINDOWS_VIETNAMESE));
            return guessed(bytes, Letters.allVietnamese(vietnamese) ? WINDOWS_VIETNAMESE : WINDOWS_WESTERN);
        }
    }

    private static TextDecoding known(byte[] bytes, Charset charset) {
        return new TextDecoding(
                composed(new String(bytes, charset)), List.of(Remark.ofList(Finding.ENCODING, charset.name())));
    }

    private static TextDecoding guessed(byte[] bytes, Charset charset) {
        return new TextDecoding(
                composed(new String(bytes, charset)), List.of(Remark.ofList(Finding.ENCODING_GUESSED, charset.name())));
    }

    /** UTF-16 without a mark: in Vietnamese text every other byte is zero more often than not. */
    private static Charset wide(byte[] bytes) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int most = Math.max(zeros[0], zeros[1]);
        if (most < 2 || most * 4 < bytes.length) {
            return null;
        }
        return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    private static String composed(String text) {
        String bare = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
