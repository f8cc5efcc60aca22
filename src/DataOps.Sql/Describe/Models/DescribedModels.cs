using DataOps.Sql.Catalog;

namespace DataOps.Sql;

/// <summary>What the compiler knows of models that read one another.</summary>
/// <param name="Result">Their statements, in the order of the texts given, with the relations' names; and all findings.</param>
/// <param name="Compiler">A compiler whose statements may name the models too.</param>
public sealed record DescribedModels(DescribeResult Result, SqlCompiler Compiler)
{
    /// <summary>The schema's relations and the models.</summary>
    public ICatalog Catalog => Compiler.Catalog;
}
