using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>The relations, types and functions that a query may name. Implementations are immutable and safe for several threads.</summary>
public interface ICatalog : IUserTypes
{
    /// <summary>The relation that a name of one to three folded parts stands for, or null.</summary>
    /// <param name="parts">The parts, the most significant first.</param>
    Relation? Find(IReadOnlyList<string> parts);

    /// <summary>All of them, for suggestions.</summary>
    IEnumerable<Relation> Relations { get; }

    /// <summary>The function that a name of one to three folded parts stands for, or null.</summary>
    /// <param name="parts">The parts, the most significant first.</param>
    UserFunction? FindFunction(IReadOnlyList<string> parts);

    /// <summary>All functions that a name of one to three folded parts stands for, which their parameters tell apart.</summary>
    /// <param name="parts">The parts, the most significant first.</param>
    IReadOnlyList<UserFunction> FindFunctions(IReadOnlyList<string> parts);

    /// <summary>The plain names of all functions, for suggestions.</summary>
    IEnumerable<string> FunctionNames { get; }

    /// <summary>The sequence or variable that a name of one to three folded parts stands for, or null.</summary>
    /// <param name="parts">The parts, the most significant first.</param>
    DeclaredValue? FindValue(IReadOnlyList<string> parts);

    /// <summary>The type of tables that a name of one to three folded parts stands for, as a relation of its columns; or null.</summary>
    /// <param name="parts">The parts, the most significant first.</param>
    Relation? FindTableType(IReadOnlyList<string> parts);
}
