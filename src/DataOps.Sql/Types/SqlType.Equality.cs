namespace DataOps.Sql.Types;

public sealed partial class SqlType
{
    /// <inheritdoc/>
    public bool Equals(SqlType? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        return other is not null
            && Kind == other.Kind
            && Length == other.Length
            && Precision == other.Precision
            && Scale == other.Scale
            && string.Equals(Name, other.Name, StringComparison.Ordinal)
            && Equals(Element, other.Element)
            && Equals(Key, other.Key)
            && Fields.Count == other.Fields.Count
            && Values.Count == other.Values.Count
            && (Fields.Count == 0 || Fields.SequenceEqual(other.Fields))
            && (Values.Count == 0 || Values.SequenceEqual(other.Values, StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SqlType);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        unchecked
        {
            var hash = (int)Kind;
            hash = (hash * 397) ^ (Length ?? -1);
            hash = (hash * 397) ^ (Precision ?? -1);
            hash = (hash * 397) ^ (Scale ?? -1);
            hash = (hash * 397) ^ (Element?.GetHashCode() ?? 0);
            hash = (hash * 397) ^ (Key?.GetHashCode() ?? 0);
            return (hash * 397) ^ Fields.Count ^ Values.Count;
        }
    }

    /// <summary>Whether both are the same type.</summary>
    public static bool operator ==(SqlType? left, SqlType? right) => Equals(left, right);

    /// <summary>Whether the types differ.</summary>
    public static bool operator !=(SqlType? left, SqlType? right) => !Equals(left, right);
}
