package vn.kiemphieu.decision;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** Numbers in records by name, as they are called in the calibration file: {@code decision.answers.maxEmptyMm2}. */
public final class NamedNumbers {
    private NamedNumbers() {}

    /** The number of that name; empty where there is none. */
    public static Optional<Double> get(Record in, String name) {
        String first = name.split("\\.")[0];
        for (RecordComponent component : in.getClass().getRecordComponents()) {
            if (component.getName().equals(first)) {
                Object value = value(component, in);
                return name.equals(first)
                        ? Optional.of(value).filter(Double.class::isInstance).map(Double.class::cast)
                        : Optional.of(value)
                                .filter(Record.class::isInstance)
                                .flatMap(inner -> get((Record) inner, name.substring(first.length() + 1)));
            }
        }
        return Optional.empty();
    }

    /**
     * The same record with another number in that place.
     *
     * @throws IllegalArgumentException when there is no such number, or the record refuses it
     */
    public static <R extends Record> R with(R in, String name, double number) {
        String first = name.split("\\.")[0];
        RecordComponent[] components = in.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], in);
            if (components[i].getName().equals(first)) {
                found = true;
                values[i] = name.equals(first)
                        ? (Object) number
                        : with((Record) values[i], name.substring(first.length() + 1), number);
            }
        }
        if (!found) {
            throw new IllegalArgumentException("no number " + name);
        }
        return made(in, components, values);
    }

    @SuppressWarnings("unchecked") // the same class as before
    private static <R extends Record> R made(R in, RecordComponent[] components, Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return (R) in.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(RecordComponent component, Record in) {
        try {
            return component.getAccessor().invoke(in);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
