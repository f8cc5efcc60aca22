namespace DataOps.Projects.Linking;

/// <summary>All that the binding of a query depends on beside its own text.</summary>
internal sealed class BindingKey(IReadOnlyList<string> signatures) : IEquatable<BindingKey>
{
    private readonly IReadOnlyList<string> _signatures = signatures;

    public bool Equals(BindingKey? other) => other is not null && _signatures.SequenceEqual(other._signatures, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as BindingKey);

    public override int GetHashCode() => _signatures.Count;
}
