using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using System.Reflection;

namespace DataOps.DuckDb.Internal.Reading;

/// <summary>Chooses how a column is read as a .NET type that is not its own.</summary>
internal static class Views
{
    private static readonly HashSet<Type> _numbers =
    [
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong),
        typeof(Int128), typeof(UInt128), typeof(float), typeof(double), typeof(decimal), typeof(BigInteger),
    ];

    private static readonly ConcurrentDictionary<(Type, Type), MethodInfo> _generic = new();

    public static VectorReader Create(VectorReader column, Type target)
    {
        if (target == typeof(object))
        {
            return new MappedView<object>(column, column.ReadObject) { Type = column.Type };
        }

        return column.ExactView(target)
            ?? CreateNullable(column, target)
            ?? CreateNumeric(column, target)
            ?? CreateText(column, target)
            ?? CreateEnum(column, target)
            ?? TemporalViews.Create(column, target)
            ?? CreateNested(column, target)
            ?? CreateMember(column, target)
            ?? throw new InvalidCastException(
                $"A value of type {column.Type} cannot be read as {target}. It is {column.ClrType} by default; "
                + "ask for that, or cast it in SQL.");
    }

    private static VectorReader? CreateNullable(VectorReader column, Type target) =>
        Nullable.GetUnderlyingType(target) is { } underlying ? Call(nameof(NullableOf), underlying, underlying, column) : null;

    private static VectorReader? CreateNumeric(VectorReader column, Type target) =>
        _numbers.Contains(target) && _numbers.Contains(column.ClrType) ? Call(nameof(NumberOf), column.ClrType, target, column) : null;

    private static VectorReader? CreateText(VectorReader column, Type target)
    {
        if (target == typeof(char) && column is VectorReader<string> text)
        {
            return new MappedView<char>(column, row => text.Read(row) is [var only]
                ? only
                : throw new InvalidCastException($"The value '{text.Read(row)}' is not one character.")) { Type = column.Type };
        }

        return target == typeof(string) && column.ClrType.IsAssignableTo(typeof(IFormattable))
            ? new MappedView<string>(column, row => ((IFormattable)column.ReadObject(row)).ToString(null, CultureInfo.InvariantCulture))
            { Type = column.Type }
            : target == typeof(string) && column is VectorReader<bool> flag
                ? new MappedView<string>(column, row => flag.Read(row) ? "true" : "false") { Type = column.Type }
                : null;
    }

    private static VectorReader? CreateEnum(VectorReader column, Type target) =>
        target.IsEnum && (column is VectorReader<string> || _numbers.Contains(column.ClrType))
            ? Call(nameof(EnumOf), target, target, column)
            : null;

    private static VectorReader? CreateNested(VectorReader column, Type target)
    {
        if (column is IListStorage && ListView.ElementOf(target) is { } element)
        {
            return Call(nameof(ListOf), element, target, column);
        }

        if (column is IMapStorage && MapViews.PairOf(target) is var (key, value))
        {
            return MapViews.Create(column, key, value, target);
        }

        return column is StructReader fields && StructView.CanConstruct(target) ? Call(nameof(RecordOf), target, target, fields) : null;
    }

    // What remains is a wider view of the same object, as IReadOnlyDictionary of a struct.
    private static VectorReader? CreateMember(VectorReader column, Type target) =>
        column.ClrType.IsAssignableTo(target) ? Call(nameof(CastOf), target, target, column) : null;

    private static VectorReader Call(string method, Type first, Type second, VectorReader column)
    {
        var definition = typeof(Views).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!;
        var closed = definition.GetGenericArguments().Length == 1
            ? definition.MakeGenericMethod(first)
            : _generic.GetOrAdd((first, second), _ => definition.MakeGenericMethod(first, second));
        return closed.CreateDelegate<Func<VectorReader, VectorReader>>()(column);
    }

    private static MappedView<T?> NullableOf<T>(VectorReader column)
        where T : struct
    {
        var inner = column.As<T>();
        return new MappedView<T?>(column, row => inner.Read(row)) { Type = column.Type };
    }

    private static MappedView<TTo> NumberOf<TFrom, TTo>(VectorReader column)
        where TFrom : INumberBase<TFrom>
        where TTo : INumberBase<TTo>
    {
        var inner = (VectorReader<TFrom>)column;
        return new MappedView<TTo>(column, row => NumberConversion.Exact<TFrom, TTo>(inner.Read(row))) { Type = column.Type };
    }

    private static MappedView<T> EnumOf<T>(VectorReader column)
        where T : struct, Enum
    {
        if (column is VectorReader<string> text)
        {
            return new MappedView<T>(column, row => Enum.Parse<T>(text.Read(row), ignoreCase: true)) { Type = column.Type };
        }

        var number = column.As<long>();
        return new MappedView<T>(column, row => (T)Enum.ToObject(typeof(T), number.Read(row))) { Type = column.Type };
    }

    private static VectorReader ListOf<TElement, TList>(VectorReader column)
    {
        var storage = (IListStorage)column;
        var element = new ElementReader<TElement>(storage.Child);
        return typeof(TList) == typeof(List<TElement>)
            ? new MappedView<List<TElement>>(column, row => ListView.ToList(storage.Range(row), element)) { Type = column.Type }
            : new MappedView<TList>(column, row => (TList)(object)ListView.ToArray(storage.Range(row), element)) { Type = column.Type };
    }

    private static MappedView<T> RecordOf<T>(VectorReader column)
    {
        var build = StructView.Compile<T>((StructReader)column);
        return new MappedView<T>(column, build) { Type = column.Type };
    }

    private static MappedView<T> CastOf<T>(VectorReader column) =>
        new MappedView<T>(column, row => (T)column.ReadObject(row)) { Type = column.Type };
}
