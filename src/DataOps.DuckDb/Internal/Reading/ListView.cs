namespace DataOps.DuckDb.Internal.Reading;

/// <summary>Makes .NET's lists of the engine's.</summary>
internal static class ListView
{
    public static List<T> ToList<T>((int Offset, int Length) range, ElementReader<T> element)
    {
        var list = new List<T>(range.Length);
        for (var i = 0; i < range.Length; i++)
        {
            list.Add(element.Read(range.Offset + i));
        }

        return list;
    }

    public static T[] ToArray<T>((int Offset, int Length) range, ElementReader<T> element)
    {
        var array = new T[range.Length];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = element.Read(range.Offset + i);
        }

        return array;
    }

    /// <summary>The element type, if the target is a list, an array or an interface that arrays have.</summary>
    public static Type? ElementOf(Type target)
    {
        if (target.IsSZArray)
        {
            return target.GetElementType();
        }

        if (!target.IsGenericType || target.GetGenericArguments() is not [var element])
        {
            return null;
        }

        return target == typeof(List<>).MakeGenericType(element) || element.MakeArrayType().IsAssignableTo(target) ? element : null;
    }
}
