package vn.kiemphieu.cli.scanner;

import java.io.IOException;

/** The Enter key of the person at the terminal. */
final class EnterKey {
    private EnterKey() {}

    static void then(Runnable act) {
        Thread thread = new Thread(
                () -> {
                    try {
                        int key = System.in.read();
                        while (key >= 0 && key != '\n') {
                            key = System.in.read();
                        }
                        act.run();
                    } catch (IOException e) {
                        act.run(); // no terminal any more, nobody to wait for
                    }
                },
                "enter-key");
        thread.setDaemon(true);
        thread.start();
    }
}
