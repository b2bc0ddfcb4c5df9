package vn.kiemphieu.ui.shell;

/** The steps of the main job, in their order. */
public enum Step {
    START(true),
    SETUP(true),
    READY(true),
    SCAN(true),
    REVIEW(true),
    INVALID_LIST(true),
    BALANCE(true),
    RESULT(true),
    MINUTES(true);

    private final boolean screen;

    Step(boolean screen) {
        this.screen = screen;
    }

    /** Whether the window has a screen for it; the others are done on the command line for now. */
    public boolean hasScreen() {
        return screen;
    }

    /** How far a step is. */
    public enum State {
        DONE,
        /** What is to be done now. */
        NEXT,
        LATER
    }
}
