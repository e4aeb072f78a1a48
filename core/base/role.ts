/** 业代, 主管, 内勤, 财务, 经销商, 合规, 管理员 */
export const ROLES = ['rep', 'supervisor', 'office', 'finance', 'distributor', 'compliance', 'admin'] as const;
export type Role = (typeof ROLES)[number];
