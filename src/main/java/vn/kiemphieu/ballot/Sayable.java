package vn.kiemphieu.ballot;

import java.util.Locale;

/** Something that can be said to a person in the person's language. */
public interface Sayable {
    /** The words in that language; {@link Locale#ROOT} is Vietnamese. */
    String in(Locale language);
}
