extension LaneTexture {
  /// The first `columns` of it. A crowd that reaches beyond them is drawn without its number.
  public func prefix(_ columns: Int) -> LaneTexture {
    LaneTexture(
      cells: Array(cells.prefix(max(0, columns))), crowds: crowds.filter { $0.columns.upperBound <= columns })
  }
}
