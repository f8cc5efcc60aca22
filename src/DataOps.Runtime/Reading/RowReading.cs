namespace DataOps.Runtime.Reading;

/// <summary>Reads rows, and says of one that cannot be read which of its columns is why.</summary>
internal static class RowReading
{
    /// <summary>The current row.</summary>
    /// <exception cref="InvalidCastException">A value does not fit its member.</exception>
    public static T Read<T>(ResultReader reader)
        where T : IRelationRow<T>
    {
        try
        {
            return T.Read(reader);
        }
        catch (Exception error) when (reader.LastOrdinal < T.Relation.Columns.Count && error is not OperationCanceledException)
        {
            throw Explain(reader, T.Relation, error);
        }
    }

    private static InvalidCastException Explain(ResultReader reader, RelationInfo relation, Exception error)
    {
        var column = relation.Columns[reader.LastOrdinal];
        return reader.IsDBNull(reader.LastOrdinal)
            ? new InvalidCastException($"Column '{column.Name}' of '{relation.Name}' is null, but it was proved or declared never null.", error)
            : new InvalidCastException($"Column '{column.Name}' of '{relation.Name}' cannot be read as {Name(column.ClrType)}: {error.Message}", error);
    }

    private static string Name(Type type) => type.IsGenericType
        ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : Nullable.GetUnderlyingType(type)?.Name ?? type.Name;
}
