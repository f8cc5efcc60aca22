namespace DataOps.Projects.Linking;

/// <summary>All that the binding of a query depends on beside its own text.</summary>
internal sealed class BindingKey(string[] signatures) : IEquatable<BindingKey>
{
    private readonly string[] _signatures = signatures;

    public bool Equals(BindingKey? other)
    {
        if (other is null || _signatures.Length != other._signatures.Length)
        {
            return false;
        }

        for (var i = 0; i < _signatures.Length; i++)
        {
            if (!string.Equals(_signatures[i], other._signatures[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as BindingKey);

    public override int GetHashCode() => _signatures.Length;
}
