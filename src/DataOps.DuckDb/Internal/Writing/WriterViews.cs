using System.Collections;
using System.Numerics;
using System.Reflection;
using DataOps.DuckDb.Internal.Reading;

namespace DataOps.DuckDb.Internal.Writing;

/// <summary>Chooses how a .NET type that is not the column's own is written into it.</summary>
internal static class WriterViews
{
    public static VectorWriter Create(VectorWriter column, Type source)
    {
        if (source == typeof(object))
        {
            return new MappedWriter<object>(column, column.WriteAny) { Type = column.Type };
        }

        if (Nullable.GetUnderlyingType(source) is { } underlying)
        {
            return Call(nameof(NullableOf), underlying, underlying, column);
        }

        return CreateExact(column, source)
            ?? CreateNumeric(column, source)
            ?? CreateList(column, source)
            ?? CreateWider(column, source)
            ?? throw new InvalidCastException(
                $"A value of type {source} cannot be written into a column of type {column.Type}, which takes {column.ClrType}.");
    }

    private static VectorWriter? CreateExact(VectorWriter column, Type source) => column switch
    {
        ConvertingWriter<DateOnly, int> date when source == typeof(DuckDbDate) =>
            Map<DuckDbDate>(column, (row, v) => date.WriteStorage(row, v.Days)),
        VectorWriter<DateOnly> date when source == typeof(DateTime) => Map<DateTime>(column, (row, v) => date.Write(row, WholeDay(v))),
        ConvertingWriter<DateTime, long> timestamp when source == typeof(DuckDbTimestamp) && column.Type.Id == DuckDbTypeId.Timestamp =>
            Map<DuckDbTimestamp>(column, (row, v) => timestamp.WriteStorage(row, v.Microseconds)),
        VectorWriter<DateTime> timestamp when source == typeof(DateOnly) =>
            Map<DateOnly>(column, (row, v) => timestamp.Write(row, v.ToDateTime(TimeOnly.MinValue))),
        ConvertingWriter<DateTimeOffset, long> moment when source == typeof(DuckDbTimestamp) =>
            Map<DuckDbTimestamp>(column, (row, v) => moment.WriteStorage(row, v.Microseconds)),
        VectorWriter<DateTimeOffset> moment when source == typeof(DateTime) =>
            Map<DateTime>(column, (row, v) => moment.Write(row, new DateTimeOffset(v.Kind == DateTimeKind.Local
                ? v.ToUniversalTime() : DateTime.SpecifyKind(v, DateTimeKind.Utc)))),
        ConvertingWriter<TimeOnly, long> time when source == typeof(TimeSpan) && column.Type.Id == DuckDbTypeId.Time =>
            Map<TimeSpan>(column, (row, v) => time.WriteStorage(row, v.Ticks / TimeSpan.TicksPerMicrosecond)),
        VectorWriter<DuckDbInterval> interval when source == typeof(TimeSpan) =>
            Map<TimeSpan>(column, (row, v) => interval.Write(row, DuckDbInterval.FromTimeSpan(v))),
        VectorWriter<BitArray> bits when source == typeof(string) => Map<string>(column, (row, v) => bits.Write(row, BitText.Parse(v))),
        VectorWriter<string> text when source == typeof(char) => Map<char>(column, (row, v) => text.Write(row, v.ToString())),
        VectorWriter<string> text when source.IsEnum => Call(nameof(EnumOf), source, source, text),
        _ => null,
    };

    private static VectorWriter? CreateNumeric(VectorWriter column, Type source)
    {
        if (source == typeof(DuckDbDecimal))
        {
            return column switch
            {
                DecimalWriter<short> w => Map<DuckDbDecimal>(column, w.Write),
                DecimalWriter<int> w => Map<DuckDbDecimal>(column, w.Write),
                DecimalWriter<long> w => Map<DuckDbDecimal>(column, w.Write),
                DecimalWriter<Int128> w => Map<DuckDbDecimal>(column, w.Write),
                _ => null,
            };
        }

        return IsNumber(source) && IsNumber(column.ClrType) ? Call(nameof(NumberOf), source, column.ClrType, column) : null;
    }

    private static VectorWriter? CreateList(VectorWriter column, Type source)
    {
        if (column is not (ListWriter or ArrayWriter) || source == typeof(string))
        {
            return null;
        }

        var element = source.GetInterfaces().Append(source)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>))?.GetGenericArguments()[0];
        return element is null ? null : Call(nameof(ListOf), element, source, column);
    }

    // A list or dictionary of whatever class, a record for a struct.
    private static VectorWriter? CreateWider(VectorWriter column, Type source) =>
        source.IsAssignableTo(column.ClrType) && !source.IsPrimitive && source != typeof(string)
            ? Call(nameof(WiderOf), source, source, column)
            : null;

    private static bool IsNumber(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(INumberBase<>)) && type != typeof(char);

    private static VectorWriter Call(string method, Type first, Type second, VectorWriter column)
    {
        var definition = typeof(WriterViews).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!;
        var closed = definition.GetGenericArguments().Length == 1
            ? definition.MakeGenericMethod(first)
            : definition.MakeGenericMethod(first, second);
        return closed.CreateDelegate<Func<VectorWriter, VectorWriter>>()(column);
    }

    private static MappedWriter<T> Map<T>(VectorWriter column, Action<int, T> write) => new(column, write) { Type = column.Type };

    private static MappedWriter<T?> NullableOf<T>(VectorWriter column)
        where T : struct
    {
        var inner = column.As<T>();
        return Map<T?>(column, (row, v) => inner.Write(row, v!.Value));
    }

    private static MappedWriter<TFrom> NumberOf<TFrom, TTo>(VectorWriter column)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo>
    {
        var inner = (VectorWriter<TTo>)column;
        return Map<TFrom>(column, (row, v) => inner.Write(row, NumberConversion.Exact<TFrom, TTo>(v)));
    }

    private static MappedWriter<T> EnumOf<T>(VectorWriter column)
        where T : struct, Enum
    {
        var text = (VectorWriter<string>)column;
        return Map<T>(column, (row, v) => text.Write(row, v.ToString()));
    }

    private static MappedWriter<TList> ListOf<TElement, TList>(VectorWriter column)
        where TList : IReadOnlyCollection<TElement>
    {
        var child = column is ListWriter list ? list.Child : ((ArrayWriter)column).Child;
        var typed = typeof(TElement) == typeof(object) ? null : child.As<TElement>();
        return Map<TList>(column, (row, values) =>
        {
            var place = column is ListWriter list ? list.Begin(row, values.Count) : ((ArrayWriter)column).Begin(row, values.Count);
            foreach (var value in values)
            {
                if (value is null)
                {
                    child.WriteNull(place++);
                }
                else if (typed is null)
                {
                    child.WriteAny(place++, value);
                }
                else
                {
                    typed.Write(place++, value);
                }
            }
        });
    }

    private static MappedWriter<T> WiderOf<T>(VectorWriter column) => Map<T>(column, (row, v) => column.WriteExact(row, v!));

    private static DateOnly WholeDay(DateTime value) => value.TimeOfDay == TimeSpan.Zero
        ? DateOnly.FromDateTime(value)
        : throw new InvalidCastException($"The moment {value:O} has a time, which a column of type DATE cannot hold.");
}
