namespace DataOps.Benchmarks.Readers;

/// <summary>What somebody writes for Dapper, or fills by hand.</summary>
internal sealed class SaleRow
{
    public int SaleId { get; set; }

    public long CustomerId { get; set; }

    public double Amount { get; set; }

    public decimal? Price { get; set; }

    public string? Note { get; set; }

    public string Product { get; set; } = "";

    public DateOnly SoldOn { get; set; }

    public DateTime? SoldAt { get; set; }

    public bool IsPaid { get; set; }
}
