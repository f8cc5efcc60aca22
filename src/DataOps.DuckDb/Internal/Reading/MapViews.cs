namespace DataOps.DuckDb.Internal.Reading;

/// <summary>Makes .NET's dictionaries of the engine's maps.</summary>
internal static class MapViews
{
    public static (Type Key, Type Value)? PairOf(Type target) =>
        target.IsGenericType && target.GetGenericArguments() is [var key, var value]
        && typeof(Dictionary<,>).MakeGenericType(key, value).IsAssignableTo(target)
            ? (key, value)
            : null;

    public static VectorReader Create(VectorReader column, Type key, Type value, Type target) =>
        (VectorReader)typeof(MapView<,>).MakeGenericType(key, value).GetMethod(nameof(MapView<,>.Create))!
            .MakeGenericMethod(target).Invoke(null, [column])!;
}

internal static class MapView<TKey, TValue>
    where TKey : notnull
{
    public static VectorReader Create<TTarget>(VectorReader column)
    {
        var storage = (IMapStorage)column;
        var key = new ElementReader<TKey>(storage.Keys);
        var value = new ElementReader<TValue>(storage.Values);
        return new MappedView<TTarget>(column, row => (TTarget)(object)ToDictionary(storage.Range(row), key, value)) { Type = column.Type };
    }

    public static Dictionary<TKey, TValue> ToDictionary(
        (int Offset, int Length) range, ElementReader<TKey> key, ElementReader<TValue> value)
    {
        var dictionary = new Dictionary<TKey, TValue>(range.Length);
        for (var i = 0; i < range.Length; i++)
        {
            dictionary[key.Read(range.Offset + i)] = value.Read(range.Offset + i);
        }

        return dictionary;
    }
}
