package vn.kiemphieu.form;

/** The typefaces ballots are printed in; their files come with two dependencies, so every machine prints alike. */
public enum PrintFace {
    LIBERATION_SERIF("/liberation/LiberationSerif", "-Regular", "-Bold", "-Italic"),
    LIBERATION_SANS("/liberation/LiberationSans", "-Regular", "-Bold", "-Italic"),
    DEJAVU_SANS("/net/sf/jasperreports/fonts/dejavu/DejaVuSans", "", "-Bold", "-Oblique"),
    DEJAVU_SERIF("/net/sf/jasperreports/fonts/dejavu/DejaVuSerif", "", "-Bold", "-Italic"),
    DEJAVU_SANS_CONDENSED("/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed", "", "-Bold", "-Oblique"),
    DEJAVU_SERIF_CONDENSED("/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed", "", "-Bold", "-Italic");

    private final String base;
    private final String regular;
    private final String bold;
    private final String italic;

    PrintFace(String base, String regular, String bold, String italic) {
        this.base = base;
        this.regular = regular;
        this.bold = bold;
        this.italic = italic;
    }

    /** Class path name of the font file. */
    String resource(Weight weight) {
        return base
                + switch (weight) {
                    case REGULAR -> regular;
                    case BOLD -> bold;
                    case ITALIC -> italic;
                }
                + ".ttf";
    }

    /** The face that prints a letter this one lacks: the letters of the highlands' languages are in DejaVu only. */
    PrintFace fallback() {
        return name().contains("SERIF") ? DEJAVU_SERIF : DEJAVU_SANS;
    }

    /** The cuts a ballot uses. */
    public enum Weight {
        REGULAR,
        BOLD,
        ITALIC
    }
}
