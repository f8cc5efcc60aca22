using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Seeds;

/// <summary>What is known of a seed after its CSV was read: columns, what is wrong with it, and the hash of its values.</summary>
/// <param name="Columns">The columns in the order of the header; those of the DDL where there is one, with its types.</param>
/// <param name="Keys">Unique keys that the DDL declares, by ordinals of <paramref name="Columns"/>.</param>
/// <param name="RowCount">Number of rows, the header not counted.</param>
/// <param name="DataHash">SHA-256 of the values; quotes and line ends do not change it.</param>
/// <param name="Diagnostics">What is wrong with it.</param>
internal sealed record SeedTable(
    IReadOnlyList<Column> Columns,
    IReadOnlyList<UniqueKey> Keys,
    int RowCount,
    string DataHash,
    IReadOnlyList<Diagnostic> Diagnostics);
