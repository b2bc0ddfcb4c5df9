package vn.kiemphieu.reading;

/** Is told when a page has passed a stage; for measuring what each stage costs. */
@FunctionalInterface
public interface StageClock {
    StageClock NONE = stage -> {};

    void passed(Stage stage);
}
