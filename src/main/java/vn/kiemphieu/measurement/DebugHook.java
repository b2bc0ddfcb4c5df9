package vn.kiemphieu.measurement;
public final class DebugHook { public static final ThreadLocal<Object[]> LAST=new ThreadLocal<>();
 static void take(PixelBox area, vn.kiemphieu.measurement.pen.PenStrokes s, java.util.function.IntUnaryOperator home){ if(System.getProperty("ink")!=null) LAST.set(new Object[]{area.left(),area.top(),s,home}); } }
