package vn.kiemphieu.ocr;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.TessAPI;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeLibraries;

/**
 * Reads printed Vietnamese, one text line at a time, with one kept Tesseract engine.
 *
 * <p>Not safe for use by several threads: one reader per thread.
 */
public final class TextReader implements AutoCloseable {
    private static final int LSTM_ONLY = 1;
    private static final int SINGLE_LINE = 7;

    private final TessAPI api;
    private final ITessAPI.TessBaseAPI engine;

    public TextReader() {
        NativeLibraries.loadTesseract();
        api = TessAPI.INSTANCE;
        engine = api.TessBaseAPICreate();
        if (api.TessBaseAPIInit2(engine, LanguageData.folder().toString(), LanguageData.LANGUAGE, LSTM_ONLY) != 0) {
            api.TessBaseAPIDelete(engine);
            throw new StationException(Trouble.LANGUAGE_DATA, LanguageData.folder());
        }
        api.TessBaseAPISetPageSegMode(engine, SINGLE_LINE);
        // Tesseract's own remarks about odd lines are no business of whoever reads standard error.
        api.TessBaseAPISetVariable(engine, "debug_file", nowhere());
    }

    /** The words of a picture that shows one line of text on white paper. */
    public List<PrintedWord> readLine(GrayImage line, int dpi) {
        return read(line, dpi, "");
    }

    /** The same line read once more as digits and brackets only: years of birth, ordinals. */
    public List<PrintedWord> readDigits(GrayImage line, int dpi) {
        return read(line, dpi, "0123456789().");
    }

    @Override
    public void close() {
        api.TessBaseAPIEnd(engine);
        api.TessBaseAPIDelete(engine);
    }

    private static String nowhere() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows") ? "NUL" : "/dev/null";
    }

    private List<PrintedWord> read(GrayImage line, int dpi, String onlyLetters) {
        api.TessBaseAPISetVariable(engine, "tessedit_char_whitelist", onlyLetters);
        api.TessBaseAPISetVariable(engine, "user_defined_dpi", Integer.toString(dpi));
        ByteBuffer pixels = ByteBuffer.allocateDirect(line.pixels().length).put(line.pixels());
        pixels.flip();
        api.TessBaseAPISetImage(engine, pixels, line.width(), line.height(), 1, line.width());
        List<PrintedWord> words = List.of();
        if (api.TessBaseAPIRecognize(engine, null) == 0) {
            ITessAPI.TessResultIterator results = api.TessBaseAPIGetIterator(engine);
            if (results != null) {
                words = words(results);
                api.TessResultIteratorDelete(results);
            }
        }
        api.TessBaseAPIClear(engine);
        return words;
    }

    private List<PrintedWord> words(ITessAPI.TessResultIterator results) {
        List<PrintedWord> words = new ArrayList<>();
        ITessAPI.TessPageIterator page = api.TessResultIteratorGetPageIterator(results);
        do {
            String text = symbol(results);
            if (text.isBlank()) {
                continue;
            }
            IntBuffer left = IntBuffer.allocate(1);
            IntBuffer right = IntBuffer.allocate(1);
            IntBuffer unused = IntBuffer.allocate(1);
            api.TessPageIteratorBoundingBox(page, TessPageIteratorLevel.RIL_SYMBOL, left, unused, right, unused);
            double confidence = api.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_SYMBOL) / 100;
            var symbol = new PrintedWord(text, left.get(0), right.get(0), confidence);
            boolean begins = api.TessPageIteratorIsAtBeginningOf(page, TessPageIteratorLevel.RIL_WORD) != 0;
            if (words.isEmpty()
                    || begins
                    || endsOrdinal(words.get(words.size() - 1).text(), text)) {
                words.add(symbol);
            } else {
                words.add(joined(words.remove(words.size() - 1), symbol));
            }
        } while (api.TessResultIteratorNext(results, TessPageIteratorLevel.RIL_SYMBOL) != 0);
        return words;
    }

    private String symbol(ITessAPI.TessResultIterator results) {
        Pointer text = api.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_SYMBOL);
        if (text == null) {
            return "";
        }
        try {
            return Normalizer.normalize(text.getString(0, "UTF-8"), Normalizer.Form.NFC);
        } finally {
            api.TessDeleteText(text);
        }
    }

    // "1.Nguyễn" set without a space is two words to us.
    private static boolean endsOrdinal(String word, String next) {
        return word.matches("\\d{1,3}[.)]?") && Character.isLetter(next.codePointAt(0));
    }

    private static PrintedWord joined(PrintedWord word, PrintedWord symbol) {
        return new PrintedWord(
                Normalizer.normalize(word.text() + symbol.text(), Normalizer.Form.NFC),
                Math.min(word.left(), symbol.left()),
                Math.max(word.right(), symbol.right()),
                Math.min(word.confidence(), symbol.confidence()));
    }
}
