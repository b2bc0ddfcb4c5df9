package vn.kiemphieu.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, handing the console to those whose constructor asks for it. */
final class CommandFactory implements IFactory {
    private final IFactory plain = CommandLine.defaultFactory();
    private final Console console;

    CommandFactory(Console console) {
        this.console = console;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Class<?>[] asked = constructor.getParameterTypes();
            if (asked.length == 1 && asked[0] == Console.class) {
                return type.cast(make(constructor));
            }
        }
        return plain.create(type);
    }

    private Object make(Constructor<?> constructor) throws Exception {
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(console);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
