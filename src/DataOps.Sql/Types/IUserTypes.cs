namespace DataOps.Sql.Types;

/// <summary>The types that a schema declares itself. Implementations are immutable and safe for several threads.</summary>
public interface IUserTypes
{
    /// <summary>The type that a name of one to three folded parts stands for, or null.</summary>
    /// <param name="parts">The parts, the most significant first.</param>
    SqlType? FindType(IReadOnlyList<string> parts);

    /// <summary>The plain names of all of them, for suggestions.</summary>
    IEnumerable<string> TypeNames { get; }
}
