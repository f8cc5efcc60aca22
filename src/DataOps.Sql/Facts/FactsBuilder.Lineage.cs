namespace DataOps.Sql.Facts;

/// <content>
/// Lineage: what the expression being evaluated uses is gathered in one buffer, behind what the expressions around it gathered.
/// </content>
internal sealed partial class FactsBuilder
{
    // By column number. Most columns of relations are never asked for, so theirs is written when it is.
    private readonly int[]?[] _lineage;

    // By column number: the number of the base column that it is, and one; zero for columns that are none.
    private readonly int[] _baseColumns;

    private int[] _collected = new int[32];
    private int _collectedCount;

    private int[] LineageOf(int id) => _lineage[id] ??= _baseColumns[id] is > 0 and var number ? [LineageCodes.Code(number - 1, LineageKind.Identity)] : [];

    private int Begin() => _collectedCount;

    // What was gathered since; it is gone from the buffer then.
    private int[] End(int start)
    {
        var lineage = LineageCodes.Normalize(_collected, start, _collectedCount - start);
        _collectedCount = start;
        return lineage;
    }

    // Gives up what was gathered.
    private void Leave(int start) => _collectedCount = start;

    private void Collect(int code)
    {
        if (_collectedCount == _collected.Length)
        {
            Array.Resize(ref _collected, _collectedCount * 2);
        }

        _collected[_collectedCount++] = code;
    }

    private void CollectColumn(int id, LineageKind via)
    {
        if (_lineage[id] is { } lineage)
        {
            Collect(lineage, via);
        }
        else if (_baseColumns[id] is > 0 and var number)
        {
            Collect(LineageCodes.Code(number - 1, via));
        }
    }

    private void Collect(int[] lineage, LineageKind via)
    {
        foreach (var code in lineage)
        {
            Collect(LineageCodes.Via(code, via));
        }
    }
}
